// What is told of the interface of plugins: stubs for editors, and the reference, which a test
// compares with plugins/REFERENCE.md, so that nothing changes unnoticed. All of it is made from the
// rows of the bindings and shapes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jianbao::script {

// Annotations for the Lua language server (LuaLS), one file.
[[nodiscard]] std::string stubs();

// Markdown: everything; or what `name` names: an object (brief), a function (brief:find, doc.table,
// find) or a shape (table); empty when there is none.
[[nodiscard]] std::string reference(std::string_view name = {});

// Names that reference() knows, for a likely one.
[[nodiscard]] std::vector<std::string> reference_names();

}  // namespace jianbao::script
