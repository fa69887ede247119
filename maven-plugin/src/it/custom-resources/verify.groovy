def log = new File(basedir, 'build.log').text
assert log.contains('k8s/shop.yaml:[6,9] ')
assert !log.contains('internal error')
