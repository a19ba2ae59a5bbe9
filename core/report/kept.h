// Kept: a value that was read from files, and is read again only when one of them has changed.
#pragma once

#include "base/diagnostic.h"
#include "base/recorded_files.h"

#include <functional>
#include <optional>
#include <string>

namespace jianbao::report {

template <typename T>
class Kept {
 public:
  using Read = std::function<std::optional<T>(Files const&, Diagnostics&)>;

  // The value that `read` gives, or gave before for the same `key` and the same files; what it
  // reported then is reported again. nullptr when it gives none.
  T const* get(std::string const& key, Files const& files, Diagnostics& out, Read const& read) {
    if (!value_ || key != key_ || !still_hold(stamps_, files)) {
      StampedFiles const own(files);
      said_ = {};
      value_.reset();
      value_ = read(own, said_);
      key_ = key;
      stamps_ = own.stamps();
      ++times_;
    }
    out.append(said_);
    return value_ ? &*value_ : nullptr;
  }
  // How often it was read.
  [[nodiscard]] std::size_t times() const { return times_; }

 private:
  std::optional<T> value_;
  std::string key_;
  Stamps stamps_;
  Diagnostics said_;
  std::size_t times_ = 0;
};

}  // namespace jianbao::report
