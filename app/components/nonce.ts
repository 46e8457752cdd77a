import { createContext, useContext } from 'react';

/** The content security policy's nonce of this request; empty in the browser, which hides nonces from scripts. */
export const NonceContext = createContext('');
export const useNonce = () => useContext(NonceContext);
