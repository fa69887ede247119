def log = new File(basedir, 'build.log').text
assert log.contains('deploy/orders.yaml:[11,19] target-port-name-unresolved')
assert !log.contains('deploy/old/orders.yaml')
assert log.contains('Fairlead: 1 error in 2 documents of 1 file')
