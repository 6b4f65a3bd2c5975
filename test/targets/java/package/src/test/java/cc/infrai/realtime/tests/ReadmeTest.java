package cc.infrai.realtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cc.infrai.realtime.ClientBehavior;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs in the package's README run as they are and in order, on the live mock. */
class ReadmeTest {
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PRINTS = Pattern.compile("// prints (.*)");

  static List<String> programs() throws IOException {
    String readme = Files.readString(Path.of(System.getenv("PACKAGE_FOLDER"), "README.md"));
    return PROGRAM.matcher(readme).results().map(match -> match.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void runs(String program, @TempDir Path folder) throws IOException, InterruptedException {
    String source = program.replace("http://127.0.0.1:4010", System.getenv("LIVE_MOCK_URL"));
    Path file = Files.writeString(folder.resolve("Program.java"), source);
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder("java", "-cp", classPath, file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), printed);
    List<String> expected = PRINTS.matcher(source).results().map(ReadmeTest::readOutput).toList();
    assertTrue(!expected.isEmpty(), "a program of the README prints nothing");
    assertEquals(expected, printed.lines().toList());
  }

  private static String readOutput(MatchResult match) {
    return match.group(1);
  }

  @Test
  void tellsTheDefaults() throws IOException {
    String readme = Files.readString(Path.of(System.getenv("PACKAGE_FOLDER"), "README.md"));
    Map<String, Long> told =
        Map.of(
            "limits an attempt, by default to (\\d+) seconds",
            ClientBehavior.DEFAULT_TIMEOUT.toSeconds(),
            "attempts and waits, by default to (\\d+) seconds",
            ClientBehavior.DEFAULT_DEADLINE.toSeconds(),
            "service may ask for, by default (\\d+) seconds",
            ClientBehavior.DEFAULT_MAX_WAIT.toSeconds(),
            "retried up to (\\d+) times",
            (long) ClientBehavior.DEFAULT_MAX_RETRIES);
    for (Map.Entry<String, Long> each : told.entrySet()) {
      MatchResult found = Pattern.compile(each.getKey()).matcher(readme).results().findAny().get();
      assertEquals(each.getValue(), Long.valueOf(found.group(1)), each.getKey());
    }
  }
}
