def log = new File(basedir, 'build.log').text
def file = new File(basedir, 'deploy/orders.yaml').path
assert log.contains("[ERROR] $file:[11,19] target-port-name-unresolved: Service orders port `http` leads nowhere")
assert log.contains("[ERROR]   $file:[30,15] declared as `http`")
assert log.contains("[ERROR]   help: write `targetPort: http`")
assert log.contains("[INFO] Fairlead: 1 error in 2 documents of 1 file")
assert log.contains("Fairlead found 1 error in 2 documents of 1 file")
assert log.contains("mvn fairlead:explain -Dfairlead.rule=target-port-name-unresolved")
assert log.contains("mvn fairlead:report")
