// Package: the parts of an Office file, which is a ZIP archive, read in pieces and never beyond a
// limit.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace jianbao::sheet {

struct Limits {
  std::uint64_t parts = 10'000;
  std::uint64_t bytes = std::uint64_t{512} << 20;  // of all parts read, inflated
  std::uint64_t cells = 4'000'000;                 // of all sheets
  std::uint64_t text = std::uint64_t{256} << 20;   // of shared strings and cells
};

class Package {
 public:
  // `bytes` outlives the package. Refused: what is no ZIP archive, old .xls files and encrypted
  // ones (by name), too many parts.
  static Result<Package> open(std::string_view bytes, std::string const& file,
                              Limits const& limits);
  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;
  ~Package();

  [[nodiscard]] bool has(std::string const& part) const;
  // Hands the part's bytes to `take` piece by piece; `take` says whether it wants more. A failure
  // when there is no such part, it is damaged, or more is inflated than the limit: what an archive
  // says about its sizes is not believed.
  [[nodiscard]] Result<bool> read(std::string const& part,
                                  std::function<bool(std::string_view)> const& take);
  [[nodiscard]] std::string const& file() const;
  [[nodiscard]] Limits const& limits() const;

 private:
  struct State;
  explicit Package(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace jianbao::sheet
