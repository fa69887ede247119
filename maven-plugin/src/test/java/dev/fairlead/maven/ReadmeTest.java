package dev.fairlead.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tables of README.md have every parameter that a user can set, and no other. */
class ReadmeTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| `(fairlead\\.\\w+)` \\| .*$");

  @Test
  void everyParameterIsInTheReadmeOnce() throws Exception {
    List<String> rows = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
    while (row.find()) {
      rows.add(row.group(1) + " -D" + row.group(2));
    }

    assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(parameters());
  }

  /** From the descriptor that maven-plugin-plugin makes; there is none outside of a Maven build. */
  private static Set<String> parameters() throws Exception {
    Set<String> parameters = new LinkedHashSet<>();
    try (InputStream descriptor =
        CheckMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      assumeTrue(descriptor != null, "no descriptor");
      Element plugin =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(descriptor)
              .getDocumentElement();
      for (Element mojo : elements(plugin, "mojo")) {
        boolean help = elements(mojo, "goal").get(0).getTextContent().equals("help");
        for (Element parameter : help ? List.<Element>of() : elements(mojo, "parameter")) {
          String name = elements(parameter, "name").get(0).getTextContent();
          if (elements(parameter, "editable").get(0).getTextContent().equals("true")) {
            parameters.add(name + " -Dfairlead." + name);
          }
        }
      }
    }
    return parameters;
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
