def log = new File(basedir, 'build.log').text
assert log.count('[INFO] Fairlead: no problems in 2 documents of 1 file') == 2
assert log.count('[INFO] Fairlead: nothing has changed since the last run without findings') == 1
assert !log.contains('[WARNING]')
