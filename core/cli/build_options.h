// Options that build and watch share.
#pragma once

#include "base/message.h"
#include "report/write_document.h"

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace jianbao::cli {

struct BuildOptions {
  report::Request request;
  std::string errors = "text", passwords;
  std::vector<std::string> forbidden;
};

// What is built, and how it is told.
void add_build_options(CLI::App& command, BuildOptions& options);
// As text or JSON, as the options say.
void print_errors(Diagnostics const& out, BuildOptions const& options, Language language);

}  // namespace jianbao::cli
