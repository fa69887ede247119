def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] Fairlead is skipped')
assert !log.contains('orders.yaml')
