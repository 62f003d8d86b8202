// Loaded into the loopback host by the start command. Should the start command be killed without a chance to hand the
// signal on, the channel to it closes, and the host stops in order instead of serving on unseen.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
