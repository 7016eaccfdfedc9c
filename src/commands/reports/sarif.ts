import { type Problem, problemCodes } from '../../domain/problem.ts';
import { version } from '../../version.ts';
import type { Report } from './report.ts';

// SARIF 2.1.0, as GitHub code scanning takes it.
const result = ({ severity, file, line, column, code, message, found, expected, nearest }: Problem) => ({
  ruleId: code,
  ruleIndex: problemCodes.indexOf(code),
  level: severity,
  message: {
    text: [
      message,
      found && `Found: ${found}.`,
      expected && `Expected: ${expected}.`,
      nearest && `Did you mean ${nearest}?`,
    ]
      .filter(Boolean)
      .join(' '),
  },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
        region: { startLine: line, startColumn: column },
      },
    },
  ],
});

export const sarif: Report = ({ problems }) =>
  `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'assay', semanticVersion: version, rules: problemCodes.map((id) => ({ id })) },
          },
          columnKind: 'unicodeCodePoints',
          results: problems.map(result),
        },
      ],
    },
    null,
    2,
  )}\n`;
