import fc from 'fast-check'

// Property tests explore anew at every run on a person's machine. CI repeats the same cases, so that a red run is the
// change's doing; what a local run finds becomes a test of its own.
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_123 })
