def log = new File(basedir, 'build.log').text
assert log.contains('violationSeverity: unknown value `eror`; did you mean `error`?')
