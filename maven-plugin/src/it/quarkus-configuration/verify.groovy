def log = new File(basedir, 'build.log').text
def manifest = new File(basedir, 'k8s/orders.yaml').path
assert log.contains("[ERROR] $manifest:[35,21] application-probe-port-mismatch: Deployment orders: readinessProbe asks for /q/health/ready on port 8080, but its application answers on 9000, the default")
assert log.contains('Fairlead: 1 error in 2 documents of 1 file')
