def log = new File(basedir, 'build.log').text
assert log.contains("Fairlead's configuration cannot be used as it is written:")
assert log.contains('  fairlead.yaml:3:1: ')
assert !log.contains('no problems')
