def log = new File(basedir, 'build.log').text
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/fairlead/report.sarif'))
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/fairlead/report.json'))
assert sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri == 'k8s/orders.yaml'
assert json.findings[0].rule == 'target-port-name-unresolved'
assert new File(basedir, 'target/fairlead/report.txt').text.startsWith('error[target-port-name-unresolved]')
assert log.contains('# target-port-name-unresolved')
assert log.contains('BUILD SUCCESS')
