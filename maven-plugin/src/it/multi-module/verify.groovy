def log = new File(basedir, 'build.log').text
assert log.contains('Fairlead: no problems in 2 documents of 1 file')
assert log.contains(new File(basedir, 'web/src/main/kubernetes/web.yaml').path + ':[11,19] target-port-name-unresolved')
assert !log.contains('not marked @threadSafe')
assert log =~ /orders \S+ SUCCESS/
assert log =~ /web \S+ FAILURE/
