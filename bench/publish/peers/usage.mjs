// Loaded before a builder that runs on Node: says at the end what it took.
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const used = { cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }
  console.error(`\n${JSON.stringify(used)}`)
})
