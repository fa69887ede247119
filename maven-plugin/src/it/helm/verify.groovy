def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] Fairlead: 1 unrendered template not checked; render the chart and name the result in `manifests`')
assert log.contains('rendered/orders.yaml:[11,19] target-port-name-unresolved')
