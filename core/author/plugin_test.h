// An author's tests: a dataset, a region and a period, and the document that a section makes of
// them, as text. They stand beside the plugin: tests/NAME.json
// (data/schema/plugin-test.schema.json) or, of a plugin that is a folder, NAME/tests/NAME.json.
#pragma once

#include "base/files.h"
#include "report/find_plugins.h"

#include <optional>
#include <string>

namespace jianbao::author {

struct TestRun {
  std::size_t passed = 0, failed = 0, written = 0;
  std::string shown;  // what differs, line by line
};

// The file of a plugin's tests; nothing when it has none.
[[nodiscard]] std::optional<std::string> test_file(report::PluginPlace const& plugin,
                                                   Files const& files);
// Runs the cases of a file. `update` writes what came in place of what was expected.
[[nodiscard]] TestRun run_tests(report::PluginPlace const& plugin, std::string const& file,
                                bool update, Files const& files, Diagnostics& out);

}  // namespace jianbao::author
