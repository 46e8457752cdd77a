// Zod makes its checks by `eval`, which our content security policy refuses and reports. It looks here before it tries,
// so this must run before the first schema is made; on the server there is no such policy.
if ('location' in globalThis) Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
