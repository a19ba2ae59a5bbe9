#include "sheet/package.h"

#include <array>

#include <zip.h>

namespace jianbao::sheet {

struct Package::State {
  zip_t* archive = nullptr;
  std::string file;
  Limits limits;
  std::uint64_t inflated = 0;

  State() = default;
  State(State const&) = delete;
  State& operator=(State const&) = delete;
  ~State() {
    if (archive) ::zip_discard(archive);
  }
};

namespace {

Diagnostic refuse(std::string id, std::string const& file,
                  std::vector<std::string> arguments = {}) {
  return {std::move(id), std::move(arguments), {.file = file}, {}};
}

struct Part {
  zip_file_t* handle;
  ~Part() {
    if (handle) ::zip_fclose(handle);
  }
};

}  // namespace

Package::Package(std::unique_ptr<State> state) : state_(std::move(state)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

std::string const& Package::file() const {
  return state_->file;
}
Limits const& Package::limits() const {
  return state_->limits;
}

Result<Package> Package::open(std::string_view bytes, std::string const& file,
                              Limits const& limits) {
  // MS-CFB: the container of .xls, and of workbooks with a password.
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return refuse("sheet.old", file);
  zip_error_t error;
  ::zip_error_init(&error);
  zip_source_t* source = ::zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (!source) return refuse("sheet.zip", file, {::zip_error_strerror(&error)});
  auto state = std::make_unique<State>();
  state->archive = ::zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (!state->archive) {
    std::string const reason = ::zip_error_strerror(&error);
    ::zip_source_free(source);
    ::zip_error_fini(&error);
    return refuse("sheet.zip", file, {reason});
  }
  state->file = file;
  state->limits = limits;
  auto const count = static_cast<std::uint64_t>(::zip_get_num_entries(state->archive, 0));
  if (count > limits.parts)
    return refuse("sheet.limit", file, {"parts", std::to_string(limits.parts)});
  return Package(std::move(state));
}

bool Package::has(std::string const& part) const {
  return ::zip_name_locate(state_->archive, part.c_str(), 0) >= 0;
}

Result<bool> Package::read(std::string const& part,
                           std::function<bool(std::string_view)> const& take) {
  auto const index = ::zip_name_locate(state_->archive, part.c_str(), 0);
  if (index < 0) return refuse("sheet.part", file(), {part});
  Part const opened{::zip_fopen_index(state_->archive, static_cast<zip_uint64_t>(index), 0)};
  if (!opened.handle)
    return refuse("sheet.damaged", file(), {part, ::zip_strerror(state_->archive)});
  std::string buffer(1 << 16, '\0');
  while (true) {
    auto const got = ::zip_fread(opened.handle, buffer.data(), buffer.size());
    if (got < 0) return refuse("sheet.damaged", file(), {part, ::zip_file_strerror(opened.handle)});
    if (got == 0) return true;
    state_->inflated += static_cast<std::uint64_t>(got);
    if (state_->inflated > state_->limits.bytes)
      return refuse("sheet.limit", file(),
                    {"bytes of unpacked parts", std::to_string(state_->limits.bytes)});
    if (!take({buffer.data(), static_cast<std::size_t>(got)})) return true;
  }
}

}  // namespace jianbao::sheet
