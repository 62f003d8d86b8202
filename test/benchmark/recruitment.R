# The model of recruitment.bench.ts in base R: 60 sites, rates Gamma(1.2, 1.2), openings uniform over 6 months, 36 months.
# Rscript recruitment.R REPLICATES TARGET prints one JSON line.
arguments <- commandArgs(trailingOnly = TRUE)
replicates <- as.integer(arguments[1])
target <- as.integer(arguments[2])
sites <- 60
months <- 36
set.seed(1)
invisible(gc(reset = TRUE))
started <- proc.time()[["elapsed"]]
counts <- matrix(0L, nrow = months, ncol = replicates)
reached <- rep(Inf, replicates)
for (replicate in seq_len(replicates)) {
  opening <- runif(sites, 0, 6)
  people <- rpois(sites, rgamma(sites, shape = 1.2, rate = 1.2) * (months - opening))
  # Given their number, the people of a Poisson process come at independent uniform times.
  times <- sort(rep(opening, people) + runif(sum(people)) * rep(months - opening, people))
  counts[, replicate] <- findInterval(seq_len(months), times)
  if (length(times) >= target) reached[replicate] <- times[target]
}
bands <- apply(counts, 1, quantile, probs = c(0.1, 0.25, 0.5, 0.75, 0.9), type = 1)
seconds <- proc.time()[["elapsed"]] - started
# The last column holds the most that was used, in MB; some installations have one column more before it.
usage <- gc()
memory <- sum(usage[, ncol(usage)])
cat(sprintf(
  '{"benchmark":"simulation in R","replicates":%d,"seconds":%.2f,"people":%.0f,"peakMegabytes":%.0f,"probability":%.4f,"median":%.0f}\n',
  replicates, seconds, sum(counts[months, ]), memory, mean(reached <= months), bands["50%", months]
))
