const keyName = 'dangbo:key';
const purposeName = 'dangbo:purpose';

/** What a user says once for a window, which forgets it when it is closed; nothing of it outlives that. */
export const session = {
  /** The API key or token that is sent with every request. */
  get key(): string {
    return sessionStorage.getItem(keyName) ?? '';
  },
  set key(key: string) {
    sessionStorage.setItem(keyName, key);
  },
  /** What the data is for. */
  get purpose(): string {
    return sessionStorage.getItem(purposeName) ?? '';
  },
  set purpose(purpose: string) {
    sessionStorage.setItem(purposeName, purpose);
  },
};

/** The server takes no shorter purpose: one that is still being typed is not sent. */
export const shortestPurpose = 3;
