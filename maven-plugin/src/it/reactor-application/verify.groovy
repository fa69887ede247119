def log = new File(basedir, 'build.log').text
assert log.contains(new File(basedir, 'k8s/orders.yaml').path + ':[31,30] application-port-not-declared: Deployment orders declares port 8080, but its application listens on 8181')
assert log.contains('  ' + new File(basedir, 'orders/src/main/resources/application.properties').path + ':[1,15] `server.port` is 8181')
