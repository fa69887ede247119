def log = new File(basedir, 'build.log').text
def manifest = new File(basedir, 'k8s/orders.yaml').path
assert log.contains("[WARNING] $manifest:[11,19] target-port-name-unresolved")
assert log.contains('Fairlead: ') && log.contains('BUILD SUCCESS') && log.contains('BUILD FAILURE')
assert !log.contains('k8s/old')
assert log =~ /\[(WARNING|INFO)\] .*orders.yaml:\[\d+,\d+\] (?!target-port)[a-z-]+: /
