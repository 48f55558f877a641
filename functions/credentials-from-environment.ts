// The only credentials that a function needs: Lambda and the local runtime both hand them over in environment variables.
// The SDK imports its default chain (profiles, single sign-on, instance metadata: 135 KB) whether or not it is given
// credentials, so infra/bundle.ts puts this file in its place, under the name that the SDK asks for.

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * A provider that reads the environment anew each time the SDK asks.
 * It throws an Error that names the missing variable; a session token is optional.
 */
export function defaultProvider(): () => Promise<Credentials> {
  return async () => {
    const sessionToken = process.env['AWS_SESSION_TOKEN'];
    return {
      accessKeyId: credentialVariable('AWS_ACCESS_KEY_ID'),
      secretAccessKey: credentialVariable('AWS_SECRET_ACCESS_KEY'),
      ...(sessionToken !== undefined && sessionToken !== '' && { sessionToken }),
    };
  };
}

function credentialVariable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
}
