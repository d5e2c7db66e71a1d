export default { outDir: './_site', build: { format: 'directory' }, devToolbar: { enabled: false } }
