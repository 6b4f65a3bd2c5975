import { className, indentRest, keyVariable, type SampleLanguage } from './sample.ts';

/** Uses the standard library only. */
export const java: SampleLanguage = {
  id: 'java',
  label: 'Java',
  fence: 'java',
  file: (operation) => `java/${className(operation)}.java`,
  render({ operation, request, server }) {
    const method = operation.method.toUpperCase();
    const hasBody = request.body !== undefined;
    const text = JSON.stringify(request.body, null, 2);
    const body = hasBody
      ? `        var body = """\n            ${indentRest(text.replaceAll('\\', '\\\\'), '            ')}""";\n`
      : '';
    const calls = [
      `.header("Authorization", "Bearer " + System.getenv("${keyVariable}"))`,
      ...(hasBody ? ['.header("Content-Type", "application/json")'] : []),
      `.method("${method}", BodyPublishers.${hasBody ? 'ofString(body)' : 'noBody()'})`,
      '.build();',
    ];
    return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

public class ${className(operation)} {
    public static void main(String[] args) throws Exception {
${body}        var request = HttpRequest.newBuilder(URI.create(${JSON.stringify(server + request.target)}))
            ${calls.join('\n            ')}
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
    }
}
`;
  },
};
