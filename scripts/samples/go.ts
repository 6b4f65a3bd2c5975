import { indentRest, keyVariable, type SampleLanguage } from './sample.ts';

/** Uses the standard library only. */
export const go: SampleLanguage = {
  id: 'go',
  label: 'Go',
  fence: 'go',
  file: (operation) => `go/${operation.operationId}/main.go`,
  render({ operation, request, server }) {
    const hasBody = request.body !== undefined;
    const imports = ['fmt', 'io', 'log', 'net/http', 'os', ...(hasBody ? ['strings'] : [])];
    const method = operation.method.charAt(0).toUpperCase() + operation.method.slice(1);
    const body = indentRest(JSON.stringify(request.body, null, 2) ?? '', '\t');
    return `package main

import (
${imports.map((name) => `\t"${name}"`).join('\n')}
)

func main() {
${hasBody ? `\tbody := strings.NewReader(\`${body}\`)\n` : ''}\trequest, err := http.NewRequest(http.Method${method}, ${JSON.stringify(server + request.target)}, ${hasBody ? 'body' : 'nil'})
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("${keyVariable}"))
${hasBody ? '\trequest.Header.Set("Content-Type", "application/json")\n' : ''}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.Status, string(answer))
}
`;
  },
};
