// A clock of the kernel's for a step that may not answer to any of its own.
#pragma once

namespace jianbao::process {

// The kernel ends this process (SIGPROF, "process.hung") when it has run for so long from now; 0
// takes the alarm off. A machine that is busy with others does not count.
void set_alarm(int milliseconds);

}  // namespace jianbao::process
