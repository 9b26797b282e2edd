import { ClientError } from '@sanity/client';
import { expect } from 'vitest';

/** Returns the ClientError that a request rejects with. */
export async function failure(promise: Promise<unknown>): Promise<ClientError> {
  const error = await promise.then(
    () => undefined,
    (cause) => cause,
  );
  expect(error).toBeInstanceOf(ClientError);
  return error;
}
