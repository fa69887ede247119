package dev.fairlead.network.env;

import dev.fairlead.resource.Service;

/** A variable that the kubelet adds, with the Service it comes from. */
record ServiceLink(String value, Service service) {}
