import { ClientError } from '@sanity/client';
import { expect } from 'vitest';

/** The ClientError that a request ends in. */
export async function failure(promise: Promise<unknown>): Promise<ClientError> {
  const error = await promise.then(
    () => undefined,
    (cause) => cause,
  );
  expect(error).toBeInstanceOf(ClientError);
  return error;
}
