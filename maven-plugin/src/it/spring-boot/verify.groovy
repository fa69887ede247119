def log = new File(basedir, 'build.log').text
def manifest = new File(basedir, 'k8s/orders.yaml').path
def settings = new File(basedir, 'src/main/resources/application.yml').path
assert log.contains("[ERROR] $manifest:[31,30] application-port-not-declared: Deployment orders declares port 8080, but its application listens on 8081")
assert log.contains("[ERROR]   $settings:[5,9] `server.port` is 8081")
assert log.contains("[ERROR]   $manifest:[11,19] Service orders port 80 leads here")
assert log.contains("[ERROR]   $manifest:[35,21] readinessProbe asks here")
assert log.contains("[ERROR]   help: write `containerPort: 8081`")
assert log.contains("[ERROR] $settings:[7,41] reference-port-not-exposed: Deployment orders calls inventory:8080 (inventory.url), but Service inventory has only port 80")
assert !log.contains('application-probe-port-mismatch')
assert log.contains('Fairlead: no problems in 3 documents of 1 file')
