// What `mvn k8s:resource oc:resource` writes.
def output = new File(basedir, 'target/classes/META-INF/jkube')
output.parentFile.mkdirs()
assert new File(basedir, 'generated').renameTo(output)
return true
