package dev.fairlead.network.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.NetworkFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackListenersTest {
  private static List<LoopbackListener> listeners(String container) {
    String world =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8000}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop, labels: {app: web}}
        spec:
          containers:
            - name: c
              image: i
        """
            + container.indent(6);
    return NetworkFixture.of(world).network().loopbackListeners();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args: ['--bind-address=127.0.0.1:8000']",
        "args: [--listen, 'localhost:8000']",
        "env: [{name: LISTEN_ADDRESS, value: '127.0.0.1:8000'}]",
        "env: [{name: BIND_ADDRESS, value: '127.0.0.1'}]\nports: [{containerPort: 8000}]",
        "args: [--bind-address, localhost]\nports: [{containerPort: 8000}]",
        "args: [--host, 127.0.0.1, --port, '8000']\nports: [{containerPort: 8000}]",
        "command: [sh, -c, 'exec app --host=localhost --port=8000']\nports: [{containerPort: 8000}]"
      })
  void whatIsToldTo(String container) {
    assertThat(listeners(container))
        .singleElement()
        .satisfies(
            listener -> {
              assertThat(listener.number()).isEqualTo(8000);
              assertThat(listener.how()).isInstanceOf(LoopbackListener.How.Told.class);
              assertThat(listener.how().place().text()).isIn("127.0.0.1", "localhost");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args: ['--bind-address=127.0.0.1:8001']",
        "args: ['--bind-address=0.0.0.0:8000']",
        "args: ['--listen-urls=http://127.0.0.1:8000,http://0.0.0.0:8000']",
        "args: ['--listen-urls=http://127.0.0.1:8000,http://$(POD_IP):8000']",
        "args: ['--bind-address=127.0.0.1:8000', '--other-bind=:8000']",
        "args: ['--metrics-bind-address=localhost']\nports: [{containerPort: 8000}]",
        "args: ['--upstream=http://127.0.0.1:8000']\nports: [{containerPort: 8000}]",
        "args: [--host, 127.0.0.1, --port, '8000']",
        "args: [--host, 127.0.0.1]\nports: [{containerPort: 8000}]"
      })
  void whatIsNot(String container) {
    assertThat(listeners(container)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [uvicorn, 'app:app']",
        "command: [/venv/bin/gunicorn, app, --workers, '2']",
        "command: [python, -m, flask, run, --port=8000]",
        "command: [sh, -c, 'migrate && mlflow server --port 8000']",
        "command: [php, artisan, serve]",
        "args: [mkdocs, serve]"
      })
  void whatListensThereByDefault(String container) {
    assertThat(listeners(container))
        .singleElement()
        .satisfies(l -> assertThat(l.how()).isInstanceOf(LoopbackListener.How.ByDefault.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [uvicorn, 'app:app', --host, 0.0.0.0]",
        "command: [uvicorn, 'app:app', --port, '9000']",
        "command: [uvicorn, 'app:app', --port, $(PORT)]",
        "command: [gunicorn, '-b0.0.0.0:8000', app]",
        "command: [gunicorn, -c, gunicorn.conf.py, app]",
        "command: [gunicorn, app]\nenv: [{name: GUNICORN_CMD_ARGS, value: '--bind=0.0.0.0'}]",
        "command: [gunicorn, app]\nenvFrom: [{configMapRef: {name: settings}}]",
        "command: [gunicorn, app]\nenv: [{name: PORT, value: '8000'}]",
        "command: [flask, db, upgrade]",
        "command: [sh, -c, 'uvicorn app:app --host 0.0.0.0 && echo']"
      })
  void whatIsToldOtherwise(String container) {
    assertThat(listeners(container)).isEmpty();
  }

  @Test
  void eachProgramOfTheTableHasASource() {
    assertThat(LoopbackPrograms.all())
        .hasSizeGreaterThan(10)
        .allSatisfy(program -> assertThat(program.source()).startsWith("https://"))
        .allSatisfy(program -> assertThat(program.port()).isBetween(1, 65535));
  }
}
