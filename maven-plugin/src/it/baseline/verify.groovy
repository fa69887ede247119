def log = new File(basedir, 'build.log').text
assert log.contains("no baseline ${new File(basedir, 'fairlead-baseline.json').path}; mvn fairlead:baseline writes one")
assert log.contains("fairlead-baseline.json has 1 finding")
assert log.contains('Fairlead: no problems in 2 documents of 1 file (1 in the baseline)')
assert log.contains('Fairlead: 1 error in 4 documents of 2 files (1 in the baseline)')
assert log.count('new/web.yaml:[11,19] target-port-name-unresolved') == 1
def known = new groovy.json.JsonSlurper().parse(new File(basedir, 'fairlead-baseline.json'))
assert known.findings*.rule == ['target-port-name-unresolved']
assert known.findings*.file == ['k8s/orders.yaml']
