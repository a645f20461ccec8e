/** An object of the Web Authentication API as JSON, which the server writes and reads. */
type Json = { [key: string]: unknown };

/** Whether this browser has passkeys, and knows their JSON form. */
export const knowsPasskeys = () =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

/** Asks the device for a new passkey. Fails with a DOMException if the user does not want it. */
export async function makePasskey(options: Json): Promise<never> {
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return shown(
    await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) }),
  );
}

/** Asks the device to prove that a passkey is there. Fails with a DOMException if the user does not want it. */
export async function signWithPasskey(options: Json): Promise<never> {
  const json = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return shown(await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) }));
}

/** The type says that it fits any field: the document of the API does not say what a credential consists of. */
function shown(credential: Credential | null): never {
  return (credential as PublicKeyCredential).toJSON() as never;
}

/** Whether the device has refused: the user has closed its dialog, or it has no such passkey, or has one already. */
export const isDeviceRefusal = (error: unknown): error is DOMException => error instanceof DOMException;
