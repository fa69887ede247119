// What `mvn quarkus:build` writes.
def output = new File(basedir, 'target/kubernetes')
output.parentFile.mkdirs()
assert new File(basedir, 'generated').renameTo(output)
return true
