// What `mvn k8s:resource oc:resource` writes.
def output = new File(basedir, 'target/classes/META-INF/jkube')
output.mkdirs()
assert new File(basedir, 'generated').renameTo(new File(output, 'x')) || true
new File(output, 'x').eachFile { it.renameTo(new File(output, it.name)) }
return true
