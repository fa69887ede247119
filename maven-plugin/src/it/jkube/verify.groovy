def log = new File(basedir, 'build.log').text
def output = new File(basedir, 'target/classes/META-INF/jkube').path
assert log.contains("$output/kubernetes.yml:[11,19] target-port-name-unresolved")
assert log.contains("$output/openshift.yml:[11,19] target-port-name-unresolved")
assert log.contains("  $output/openshift.yml:[30,15] declared as `http`")
assert !log.contains('orders-service.yml')
assert !log.contains('duplicate-object')
assert log.contains('Fairlead: 2 errors in 4 documents of 2 files')
