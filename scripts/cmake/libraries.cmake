# The libraries Jianbao stands on; all are Debian packages (scripts/packages.txt).
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)
# Lua built as C++: destructors run when Lua raises an error.
pkg_check_modules(LUA REQUIRED IMPORTED_TARGET lua5.4-c++)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(TURBOJPEG REQUIRED IMPORTED_TARGET libturbojpeg)
find_package(PNG REQUIRED)

find_path(HARU_INCLUDE_DIR hpdf.h REQUIRED)
find_library(HARU_LIBRARY hpdf REQUIRED)
add_library(haru INTERFACE IMPORTED)
target_include_directories(haru SYSTEM INTERFACE ${HARU_INCLUDE_DIR})
target_link_libraries(haru INTERFACE ${HARU_LIBRARY})
