// The worker's own side: takes jobs from its socket and answers them until the socket closes.
#pragma once

#include "process/limits.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace jianbao::process {

// What a worker is at, in memory that it shares with its parent, so that a worker that dies without
// a word is still known by the place where it did.
class Stage {
 public:
  void set(std::string_view text);
  [[nodiscard]] std::string text() const;

 private:
  std::array<char, 256> text_{};  // ends with a zero
};

// What a worker does with a job; what it throws becomes the answer's failure.
using Work = std::function<std::string(std::string_view job, Stage& stage)>;

// An answer's first byte.
enum class Reply : char { answer = 'a', no_memory = 'm', failure = 'f' };

// Sends four bytes of length and the bytes. False when the other side is gone.
[[nodiscard]] bool send_frame(int socket, std::string_view bytes);
// Takes a frame from the front of what was received; false when it is not whole yet.
[[nodiscard]] bool take_frame(std::string& received, std::string& frame);

// Never returns, and runs no destructor or exit handler of the parent's.
[[noreturn]] void serve(int socket, Work const& work, Limits const& limits, Stage& stage);

}  // namespace jianbao::process
