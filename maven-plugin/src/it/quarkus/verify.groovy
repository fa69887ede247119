def log = new File(basedir, 'build.log').text
assert log.contains(new File(basedir, 'target/kubernetes/kubernetes.yml').path + ':[11,19] target-port-name-unresolved')
assert log.contains(new File(basedir, 'src/main/kubernetes/redis.yml').path + ':[9,13] ')
assert !log.contains('nothing-yet')
assert !log.contains('kubernetes.json')
