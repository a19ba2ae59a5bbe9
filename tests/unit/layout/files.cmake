set(JIANBAO_TESTS_LAYOUT
  unit/layout/columns_test.cpp
  unit/layout/running_test.cpp
  unit/layout/compose_test.cpp
  unit/layout/flow_test.cpp
  unit/layout/grid_test.cpp
  unit/layout/numbering_test.cpp
  unit/layout/table_test.cpp)
