// JSON for templates. CloudFormation gives every other character back as a question mark, so that `cdk diff` leaves out what changes
// in them (https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/814).

/** JSON in ASCII alone. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
