set(JIANBAO_TESTS_SCRIPT
  unit/script/caveats_test.cpp
  unit/script/catalogue_test.cpp
  unit/script/bindings_test.cpp
  unit/script/plugin_test.cpp
  unit/script/sandbox_test.cpp
  unit/script/say_numbers_test.cpp
  unit/script/tables_and_charts_test.cpp)
