package dev.fairlead.network.dns;

/**
 * A resource record.
 *
 * @param type {@code A}, {@code AAAA}, {@code SRV}, {@code CNAME}, {@code PTR}, ...
 * @param data as dig prints it, with symbols for what only the cluster chooses
 * @param copies how many such records there are: those of pods that cannot be told apart look alike
 */
public record DnsRecord(DnsName owner, String type, String data, int copies) {
  DnsRecord(DnsName owner, String type, String data) {
    this(owner, type, data, 1);
  }

  @Override
  public String toString() {
    return owner + " " + type + " " + data;
  }
}
