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
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
# qpdf's own pointer class is of the past.
target_compile_definitions(PkgConfig::QPDF INTERFACE POINTERHOLDER_TRANSITION=4)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
# A dataset may stand in PostgreSQL where its client library is there.
option(JIANBAO_POSTGRESQL "Read datasets from PostgreSQL when libpq is there (loaded on first use)" ON)
if(JIANBAO_POSTGRESQL)
  pkg_check_modules(PQ IMPORTED_TARGET libpq)
endif()

# A report is made of some eighty thousand small pieces of memory: jemalloc takes a tenth off the
# time of all. A sanitizer brings its own allocator.
add_library(jianbao-allocator INTERFACE)
if(NOT JIANBAO_SANITIZE)
  pkg_check_modules(JEMALLOC REQUIRED IMPORTED_TARGET jemalloc)
  # Nothing in the program names it, so that a linker may think it is not needed.
  target_link_libraries(jianbao-allocator INTERFACE -Wl,--push-state,--no-as-needed ${JEMALLOC_LINK_LIBRARIES} -Wl,--pop-state)
endif()

find_path(HARU_INCLUDE_DIR hpdf.h REQUIRED)
find_library(HARU_LIBRARY hpdf REQUIRED)
add_library(haru INTERFACE IMPORTED)
target_include_directories(haru SYSTEM INTERFACE ${HARU_INCLUDE_DIR})
target_link_libraries(haru INTERFACE ${HARU_LIBRARY})
